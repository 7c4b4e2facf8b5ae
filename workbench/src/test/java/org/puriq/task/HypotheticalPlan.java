package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.puriq.format.PlanFormat;
import org.puriq.study.Study;

/** A plan that nobody made: invented for tests, in the study of Bolivia or in any other. The shipped studies hold no plan. */
public final class HypotheticalPlan {
    public static final String STUDY = "bolivia-2009";
    public static final String PLAN = "plan-hipotetico";
    public static final String GOVERNMENT = "local-government-yotala";
    public static final String NGO = "ngos-yotala";

    private final Workspace workspace;
    private final String study;

    private HypotheticalPlan(Workspace workspace, String study) {
        this.workspace = workspace;
        this.study = study;
    }

    /** An empty plan of Yotala, 2026 to 2030. */
    public static HypotheticalPlan in(Workspace workspace) {
        var plan = new HypotheticalPlan(workspace, STUDY);
        Fixtures.sound(new BuildPlan(workspace).start(STUDY, Map.of("id", PLAN, "name_es", "Plan hipotético de Yotala", "name_en", "Hypothetical plan of Yotala",
                "place", "yotala", "owner", GOVERNMENT, "start_year", "2026", "end_year", "2030")));
        return plan;
    }

    /** The whole chain: three bodies, objectives, annual plans, one joint project with money and participants, one proposal of an NGO. */
    public static HypotheticalPlan whole(Workspace workspace) {
        return in(workspace)
                .add("priorities", "id", "agua", "name_es", "Agua para riego", "name_en", "Water for irrigation", "body_kind", "peasant-community")
                .add("priorities", "id", "jovenes", "name_es", "Oficios para jóvenes", "name_en", "Trades for young people", "body_kind", "neighbourhood-committee")
                .add("priorities", "id", "escuela", "name_es", "Techo de la escuela", "name_en", "School roof", "body_kind", "indigenous-community")
                .add("objectives", "id", "arraigo", "name_es", "Vivir de la tierra", "name_en", "Live on the land", "priorities", "agua")
                .add("objectives", "id", "riego", "name_es", "Hectáreas con riego", "name_en", "Irrigated hectares", "parent", "arraigo", "target", "40", "target_year", "2030")
                .add("objectives", "id", "empleo", "name_es", "Empleo joven", "name_en", "Work for young people", "priorities", "jovenes")
                .years()
                .add("projects", "id", "canal", "objective", "riego", "deliverable_es", "Canal de riego", "deliverable_en", "Irrigation canal", "quality_es", "revestido", "quality_en", "lined",
                        "users_es", "familias de la comunidad", "users_en", "families of the community", "owner", GOVERNMENT, "partners", NGO, "groups", "relatives", "pilot", "yes",
                        "indicator_es", "Hectáreas regadas", "replicability_es", "Donde hay vertiente", "scaling_es", "Por tramos", "phases", "")
                .add("projects", "id", "taller", "name_es", "Taller de oficios", "name_en", "Workshop of trades", "objective", "empleo", "owner", NGO, "groups", "youth-15-25")
                .add("budget-lines", "id", "canal-2026", "project", "canal", "year", "2026", "name_es", "Obra, primer tramo", "name_en", "Works, first part", "amount", "30000", "payer", GOVERNMENT, "spent", "12000")
                .add("budget-lines", "id", "canal-2027", "project", "canal", "year", "2027", "name_es", "Obra, segundo tramo", "name_en", "Works, second part", "amount", "20000", "payer", NGO)
                .add("participant-counts", "id", "taller-1", "project", "taller", "counted_at", "2026-02", "people", "20")
                .add("participant-counts", "id", "taller-2", "project", "taller", "counted_at", "2026-08", "people", "12", "left_migrating", "6");
    }

    /** A record, as pairs of column and cell; the plan is filled in. */
    public HypotheticalPlan add(String table, String... pairs) {
        Fixtures.sound(new EditStudy(workspace).add(study, table, cells(table, pairs)));
        return this;
    }

    /** The same, where it may be refused. */
    public org.puriq.base.Checked<EditStudy.Saved> tried(String table, String... pairs) {
        return new EditStudy(workspace).add(study, table, cells(table, pairs));
    }

    private static Map<String, String> cells(String table, String... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            if (!pairs[at + 1].isEmpty()) {
                cells.put(pairs[at], pairs[at + 1]);
            }
        }
        boolean planned = java.util.List.of("priorities", "objectives", "annual-plans", "projects", "budget-lines", "assemblies").contains(table);
        if (planned) {
            cells.putIfAbsent("plan", PLAN);
        }
        if (table.equals(PlanFormat.PROJECTS.name()) && !cells.containsKey("pilot")) {
            cells.put("pilot", "no");
        }
        return cells;
    }

    public HypotheticalPlan years() {
        Fixtures.sound(new BuildPlan(workspace).makeAnnualPlans(study, PLAN));
        return this;
    }

    public HypotheticalPlan cite(String line, String cited) {
        Fixtures.sound(new BuildPlan(workspace).cite(study, line, cited));
        return this;
    }

    public Study study() {
        return Fixtures.sound(workspace.study(study));
    }

    public org.puriq.planning.PlanChain chain() {
        return Fixtures.sound(BuildPlan.chain(study(), PLAN));
    }
}
