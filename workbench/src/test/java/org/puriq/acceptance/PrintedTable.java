package org.puriq.acceptance;

import java.util.List;

/**
 * Barker (2005), Appendix A, Table 2, "Comparison of the areas of research": every cell as the file of the paper has it, spelling
 * included (lines 320 to 328; catalogue of the papers, section 2A.5). A line break inside a cell is {@code <br>}.
 */
public final class PrintedTable {
    public static final List<String> HEADS = List.of("Province", "District", "Village", "Pop.", "Avg. Size of Land", "High School?",
            "Primary Economic Activities", "Political Violence?", "General Observations on Migration");

    public static final List<List<String>> ROWS = List.of(
            List.of("Huancavelica", "Manta (Cono Norte)", "-Manta -Ccollpa -San Luis", "2216 pers (total in district)", "< 1 hect",
                    "Yes- in Manta and Ccollpa", "Chacra (subsistence farming); Cattle; Migration", "Yes, strongly affected",
                    "♦ Mig flor directed mostly to Huancayo (est. during period internal violence)"
                            + "<br>♦ Teenagers leave during vacations and after finishing high school"
                            + "<br>♦ All of the people interviewed were one of the few members of their family still living in Manta"),
            List.of("Huancavelica", "Hcva.", "Antacocha", "722 fam. (1258 pers)", "1-2 hecets",
                    "Yes- recently opened; also HS in Hcva. (nearby)",
                    "Milk, other dairy products, cattle, (direct access to Hcva market due to proximity)", "Not affected",
                    "♦ Migration (temp & perm) from Antacocha is minimal"
                            + "<br>♦ Recently teenagers have started to leave during vacations"),
            List.of("Acobamba", "Rosario", "Chanquil", "780 fam. (3900 pers)", "1-2 hecets.", "Yes",
                    "Diversity of crops, cattle, temporary migration", "Somewhat affected",
                    "♦ Approx. 80% of men leave in sept/ oct &/or dec/ jan to Lima (agric, market), Huancayo (agric), or Amazon region (coffee)"
                            + "<br>♦ Teenagers go to Lima to work during school vacations; few go to Huancayo"
                            + "<br>♦ Many people from Chanquil live in Lima"),
            List.of("", "Acobamba", "Bellavista", "25", "2 hecets.", "En Acob. (nearby)",
                    "Production for market of barley, wheat, lima beans, peas", "Little affected",
                    "♦ Very little migration<br>♦ A few examples of temporary migration"),
            List.of("", "Acobamba", "Chilcapite", "120 families", "¾ hect.", "Yes- a vocational school opened 5 years ago",
                    "Production of wheat, peas, oats, etc.", "Little affected",
                    "♦ Teenagers leave during vacation to work in Lima and in the Amazon region"
                            + "<br>♦ All students from HS's 1st graduating class went to Lima"
                            + "<br>♦ Destinations: Chanchamayo, Lima, Bolivia, Argentina"
                            + "<br>♦ Residents' group in Lima has provided a lot of support to the HS"));

    private PrintedTable() {}
}
