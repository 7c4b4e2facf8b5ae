package org.puriq.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.base.Wording;

/**
 * What a country calls the links of its planning chain, from what a community asks for to the money that is set aside. A country
 * may have several kinds of plan for several years (Peru: PDLC and PEI), and several levels of objectives below each other.
 *
 * @param currency the money in which budgets are made
 * @param plans the kinds of plan for several years, the widest first
 * @param objectives the levels of objectives, the highest first; the last one is what the country calls an action
 * @param links the other links by their key: {@link #PRIORITY}, {@link #ANNUAL_PLAN}, {@link #PROJECT}, {@link #BUDGET_LINE}
 * @param bodies the kinds of community body that name priorities
 */
public record PlanNames(Currency currency, List<Named> plans, List<Named> objectives, Map<String, Named> links, List<Body> bodies) {
    public static final String PRIORITY = "priority";
    public static final String ANNUAL_PLAN = "annual-plan";
    public static final String PROJECT = "project";
    public static final String BUDGET_LINE = "budget-line";
    public static final List<String> LINKS = List.of(PRIORITY, ANNUAL_PLAN, PROJECT, BUDGET_LINE);

    private static final String CHAIN = "chain.";

    public PlanNames {
        plans = List.copyOf(plans);
        objectives = List.copyOf(objectives);
        links = Map.copyOf(links);
        bodies = List.copyOf(bodies);
        if (plans.isEmpty() || objectives.isEmpty() || !links.keySet().containsAll(LINKS)) {
            throw new IllegalArgumentException("A planning chain names plans, objectives and %s; it names %s.".formatted(LINKS, links.keySet()));
        }
    }

    /**
     * A link of the chain.
     *
     * @param id what records call it, such as {@code ptdi}
     * @param name short, as it stands on buttons and in heads: "POA"
     * @param meaning what the short name stands for: "plan operativo anual"; empty where the name says it
     */
    public record Named(String id, Wording name, Wording plural, Wording meaning) {
        /** "POA (plan operativo anual)". */
        String inFull(Language language) {
            return meaning.isEmpty() ? name.in(language) : "%s (%s)".formatted(name.in(language), meaning.in(language));
        }
    }

    public record Currency(String id, String symbol, Wording name) {}

    /** A kind of community body, as a category of the scale body-kind. */
    public record Body(String id, Wording name) {}

    /** The kind of plan that a record names, else the widest one. */
    public Named plan(String id) {
        return plans.stream().filter(each -> each.id().equals(id)).findFirst().orElse(plans.getFirst());
    }

    /** What an objective of this depth is called, the highest being 0; what lies deeper than the country says is called like the last one. */
    public Named objective(int depth) {
        return objectives.get(Math.min(depth, objectives.size() - 1));
    }

    /** The words for a key of the chain: {@code chain.project}, {@code chain.project.many}, {@code chain.plan.in-full}. */
    Optional<String> say(String key, Language language) {
        if (!key.startsWith(CHAIN)) {
            return Optional.empty();
        }
        String[] parts = key.substring(CHAIN.length()).split("\\.");
        return named(parts[0]).flatMap(each -> form(each, parts, language));
    }

    private Optional<Named> named(String link) {
        return switch (link) {
            case "plan" -> Optional.of(plans.getFirst());
            case "objective" -> Optional.of(objectives.getFirst());
            case "action" -> Optional.of(objectives.getLast());
            default -> Optional.ofNullable(links.get(link));
        };
    }

    private static Optional<String> form(Named named, String[] parts, Language language) {
        return switch (parts.length < 2 ? "" : parts[1]) {
            case "" -> Optional.of(named.name().in(language));
            case "many" -> Optional.of(named.plural().in(language));
            case "in-full" -> Optional.of(named.inFull(language));
            default -> Optional.empty();
        };
    }
}
