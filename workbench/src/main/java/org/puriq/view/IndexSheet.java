package org.puriq.view;

import java.util.List;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.PlaceIndex;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The official indices by which a sum is shared, as somebody brought them. */
public final class IndexSheet {
    private final Texts texts;

    public IndexSheet(Texts texts) {
        this.texts = texts;
    }

    public Sheet of(AllocationRule rule, CountryCounts counts, List<PlaceIndex> indices) {
        List<Sheet.Head> heads = List.of(head("code", false), head("name", false), head("kind", false), head("value", true), head("source", false), head("date", false));
        List<String> remarks = indices.isEmpty() ? List.of(texts.say("indices.none"), texts.of(rule.indices().otherwise())) : List.of(texts.say("indices.used"));
        return new Sheet("indices", texts.say("indices.title", texts.of(rule.name())), "code", heads, indices.stream().map(each -> row(each, counts)).toList(), remarks.stream().filter(each -> !each.isEmpty()).toList(), texts.of(rule.law()), false);
    }

    private Sheet.Head head(String key, boolean number) {
        return new Sheet.Head(key, texts.say("indices.head." + key), "", number);
    }

    private Sheet.Row row(PlaceIndex each, CountryCounts counts) {
        String name = counts.place(each.place()).map(CountedPlace::name).orElse("");
        return new Sheet.Row(each.place(), List.of(Cell.text(each.place()), Cell.text(name), Cell.text(texts.say("indices.kind." + each.kind().code())),
                Cell.number(texts.number(each.value()), each.value()), Cell.text(each.source()), Cell.text(each.date())));
    }
}
