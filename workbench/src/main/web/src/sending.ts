import { post, type Heard } from './server';
import { Waiting, type Kept } from './waiting';

/** What became of an answer; the place on the page that shows it is told. */
export type Told = (kept: Kept, heard: Heard) => void;

const RETRY_MS = 4000;

/** Sends answers one after the other, in the order in which they were given, and again while the server is away. */
export class Sending {
  private busy = false;
  private timer = 0;

  constructor(
    private readonly waiting: Waiting,
    private readonly told: Told,
    private readonly ask: typeof post = post,
    private readonly retryMs = RETRY_MS,
  ) {}

  give(kept: Kept): void {
    this.waiting.keep(kept);
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    let next = this.waiting.toSend()[0];
    while (next && (await this.sent(next))) {
      next = this.waiting.toSend()[0];
    }
    this.busy = false;
  }

  /** Whether the server answered at all. */
  private async sent(kept: Kept): Promise<boolean> {
    const heard = await this.ask(kept.address, kept.answer);
    if (heard.kind === 'away') {
      this.told(kept, heard);
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.flush(), this.retryMs);
      return false;
    }
    this.settle(kept, heard);
    return true;
  }

  private settle(kept: Kept, heard: Heard): void {
    const now = this.waiting.find(kept.address, kept.answer);
    const changedMeanwhile = now !== undefined && now.answer.value !== kept.answer.value;
    if (changedMeanwhile) {
      if (heard.kind === 'taken') {
        this.waiting.follow(now, String(heard.answer['was'] ?? kept.answer.value));
      }
      return;
    }
    if (heard.kind === 'refused') {
      this.waiting.keep({ ...kept, refused: heard.sentence });
    } else {
      this.waiting.drop(kept);
    }
    this.told(kept, heard);
  }
}
