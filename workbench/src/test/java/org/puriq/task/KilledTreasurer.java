package org.puriq.task;

import java.nio.file.Path;
import org.puriq.cofunding.Account;

/** A program of its own that enters contributions until it is killed; it says the number of each when it was answered, not before. */
final class KilledTreasurer {
    private KilledTreasurer() {}

    public static void main(String[] arguments) {
        try (Workspace workspace = Fixtures.workspace(Path.of(arguments[0]))) {
            for (int number = 1; number <= 500; number++) {
                Fixtures.sound(new EnterInJournal(workspace).contribute(FundedRoof.STUDY, "club", Account.Form.CASH, FundedRoof.typed("1", "2026-02-01", "Aporte " + number), "", "", ""));
                System.out.println(number);
                System.out.flush();
            }
        }
    }
}
