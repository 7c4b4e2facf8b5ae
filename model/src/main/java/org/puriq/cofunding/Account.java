package org.puriq.cofunding;

import java.util.Optional;

/**
 * An account of an agreement. What a party owes and gives stands below zero, what is promised, held and spent above; together they
 * are always zero.
 */
public sealed interface Account {
    /** The word that the journal writes: {@code cash}, {@code given:club-lima}. */
    String code();

    /** What a party has promised: its pledges, below zero. */
    record Pledged(String party) implements Account {
        @Override
        public String code() {
            return PLEDGED + party;
        }
    }

    /** What all parties have promised together. */
    record Promised() implements Account {
        @Override
        public String code() {
            return "promised";
        }
    }

    /** What a party has given, below zero. */
    record Given(String party) implements Account {
        @Override
        public String code() {
            return GIVEN + party;
        }
    }

    /** What was given in one form and is not used yet: money in the cash box, things, days of labour at their value. */
    record Held(Form form) implements Account {
        @Override
        public String code() {
            return form.code();
        }
    }

    /** What went into the work. */
    record Spent() implements Account {
        @Override
        public String code() {
            return "spent";
        }
    }

    /** In what form somebody gives. */
    enum Form {
        CASH("cash"), IN_KIND("in-kind"), LABOUR("labour");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Form> of(String code) {
            for (Form form : values()) {
                if (form.code.equals(code)) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }
    }

    String PLEDGED = "pledged:";
    String GIVEN = "given:";
    Account PROMISED = new Promised();
    Account SPENT = new Spent();

    /** The account of this code; nothing where there is none of that name. */
    static Optional<Account> of(String code) {
        if (code.startsWith(PLEDGED) && code.length() > PLEDGED.length()) {
            return Optional.of(new Pledged(code.substring(PLEDGED.length())));
        }
        if (code.startsWith(GIVEN) && code.length() > GIVEN.length()) {
            return Optional.of(new Given(code.substring(GIVEN.length())));
        }
        if (code.equals(PROMISED.code())) {
            return Optional.of(PROMISED);
        }
        return code.equals(SPENT.code()) ? Optional.of(SPENT) : Form.of(code).map(Held::new);
    }

    /** The party that the account is of, if it is of one. */
    default Optional<String> ofParty() {
        return switch (this) {
            case Pledged(String party) -> Optional.of(party);
            case Given(String party) -> Optional.of(party);
            case Promised _, Held _, Spent _ -> Optional.empty();
        };
    }
}
