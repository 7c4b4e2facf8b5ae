package org.puriq.task;

import static org.puriq.task.Fixtures.sound;

import java.util.Map;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Cofunding;
import org.puriq.study.Study;

/**
 * A school roof in the Bolivia study that migrants, the municipality and the department pay together, over three quarters. All its
 * figures are hypothetical: 1000 bolivianos; the group owes 500, the municipality 300, the department 200.
 */
public final class FundedRoof {
    public static final String STUDY = "bolivia-2009";

    private final Workspace workspace;
    private final EditStudy edit;
    private final EnterInJournal journal;

    private FundedRoof(Workspace workspace) {
        this.workspace = workspace;
        this.edit = new EditStudy(workspace);
        this.journal = new EnterInJournal(workspace);
    }

    /** The project and its agreement with three parties; nothing is entered yet. */
    public static FundedRoof agreed(Workspace workspace) {
        var roof = new FundedRoof(workspace);
        roof.add("actors", Map.of("id", "club", "kind", "residents-group", "name_es", "Residentes en Bérgamo"));
        roof.add("actors", Map.of("id", "town", "kind", "local-government", "name_es", "Municipalidad"));
        roof.add("actors", Map.of("id", "region", "kind", "departmental-government", "name_es", "Gobernación"));
        roof.add("plans", Map.of("id", "plan", "name_es", "Plan", "place", "cliza", "start_year", "2026", "end_year", "2030"));
        roof.add("projects", Map.of("id", "roof", "plan", "plan", "name_es", "Techo de la escuela", "owner", "town"));
        roof.add("funding-terms", Map.of("id", "own", "name_es", "Regla propia", "name_en", "Own terms"));
        Map.of("residents-group", "50", "local-government", "30", "departmental-government", "20")
                .forEach((kind, share) -> roof.add("funding-shares", Map.of("id", "own-" + kind, "terms", "own", "party_kind", kind, "share", share), true));
        roof.add("agreements", Map.of("id", "roof", "project", "roof", "terms", "own", "name_es", "Techo de la escuela", "currency", "boliviano", "total", "1000"));
        roof.add("agreement-parties", Map.of("id", "club", "agreement", "roof", "actor", "club"));
        roof.add("agreement-parties", Map.of("id", "town", "agreement", "roof", "actor", "town", "may_be_named", "yes"));
        roof.add("agreement-parties", Map.of("id", "region", "agreement", "roof", "actor", "region", "may_be_named", "yes"));
        return roof;
    }

    /** Three quarters: 300 in money; then 200 in bags of cement and 100 spent; then 30 days of labour, 20 for a fiesta, and a correction. */
    public FundedRoof built() {
        sound(journal.pledge(STUDY, "club", typed("500", "2026-01-10", "Promesa")));
        give("club", Account.Form.CASH, "300", "2026-02-01", "Giro", "", "");
        give("town", Account.Form.IN_KIND, "200", "2026-04-05", "Cemento", "20 bolsas a 10", "social-projects");
        add("expenses", Map.of("id", "sheets", "agreement", "roof", "name_es", "Calaminas", "amount", "100", "currency", "boliviano", "state", "approved"));
        sound(journal.spend(STUDY, "sheets", Account.Form.CASH, typed("100", "2026-05-01", "Calaminas")));
        give("region", Account.Form.LABOUR, "30", "2026-07-15", "Faena", "3 días a 10", "");
        sound(new TakeTerms(workspace).into(STUDY));
        give("club", Account.Form.IN_KIND, "50", "2026-08-01", "Banda", "una banda", "celebration");
        String wrong = give("club", Account.Form.CASH, "90", "2026-09-01", "Giro", "", "");
        sound(journal.correct(STUDY, wrong, typed("80", "2026-09-02", "Eran 10, no 90")));
        add("milestones", Map.of("id", "walls", "agreement", "roof", "position", "1", "name_es", "Vigas", "due", "2026-06-30", "planned_share", "40", "reached_share", "35", "reached_at", "2026-06-20"));
        add("progress-reports", Map.of("id", "second", "agreement", "roof", "year", "2026", "quarter", "2", "text_es", "Las vigas están puestas.", "next_es", "Falta el techo."));
        return this;
    }

    String give(String party, Account.Form form, String amount, String day, String text, String valuation, String use) {
        return sound(journal.contribute(STUDY, party, form, typed(amount, day, text), valuation, use, "")).id();
    }

    static EnterInJournal.Typed typed(String amount, String day, String text) {
        return new EnterInJournal.Typed(amount, day, text, "es");
    }

    void add(String table, Map<String, String> cells) {
        add(table, cells, false);
    }

    private void add(String table, Map<String, String> cells, boolean ifMissing) {
        if (!ifMissing || !sound(workspace.study(STUDY)).records().has(org.puriq.format.StudyFormat.table(table).orElseThrow().kind(), cells.get("id"))) {
            sound(edit.add(STUDY, table, cells));
        }
    }

    public Study study() {
        return sound(workspace.study(STUDY));
    }

    public Agreement agreement() {
        return study().find(Agreement.class, "roof").orElseThrow();
    }

    Cofunding cofunding() {
        return Cofunding.of(study().records(), agreement());
    }
}
