package org.puriq.response;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a place that the practice library asks for, whatever a study calls them. An attribute, a category or an impact says in
 * its column {@code facts} which of them it answers; what its records tell by themselves, such as who is away from where, is worked
 * out from flows, actors, contributions and activities ({@link PlaceFacts}).
 */
public enum KnownFact {
    /** People leave for part of the year and come back. */
    SEASONAL_LEAVING("seasonal_leaving", FactKind.YES_NO),
    /** There is much temporary leaving, whether or not it follows the season. */
    TEMPORARY_LEAVING("temporary_leaving", FactKind.YES_NO),
    /** Teenagers leave to work in their school vacations. */
    VACATION_LEAVING("vacation_leaving", FactKind.YES_NO),
    /** The young leave for good, mostly after school. */
    YOUTH_LEAVING("youth_leaving", FactKind.YES_NO),
    PERMANENT_LEAVING("permanent_leaving", FactKind.YES_NO),
    /** People leave for another country. */
    LEAVING_ABROAD("leaving_abroad", FactKind.YES_NO),
    /** A path that forced displacement opened. */
    DISPLACEMENT("displacement", FactKind.YES_NO),
    /** People come back to live here. */
    RETURNING("returning", FactKind.YES_NO),
    /** People from here live together somewhere else. */
    SETTLED_ELSEWHERE("settled_elsewhere", FactKind.YES_NO),
    LITTLE_MIGRATION("little_migration", FactKind.YES_NO),
    LEAVING_MONTHS("leaving_months", FactKind.NUMBERS),
    DESTINATIONS("destinations", FactKind.WORDS),
    LEAVING_GROUPS("leaving_groups", FactKind.WORDS),
    LEAVING_SECTORS("leaving_sectors", FactKind.WORDS),
    RESIDENTS_GROUP("residents_group", FactKind.YES_NO),
    RESIDENTS_GROUP_SUPPORTS_SCHOOL("residents_group_supports_school", FactKind.YES_NO),
    GIVES_TO_FIESTA("gives_to_fiesta", FactKind.YES_NO),
    NGO_PRESENT("ngo_present", FactKind.YES_NO),
    WEAK_ORGANISATION("weak_organisation", FactKind.YES_NO),
    DISTRUST("distrust", FactKind.YES_NO),
    HIGH_SCHOOL("high_school", FactKind.YES_NO),
    VOCATIONAL_SCHOOL("vocational_school", FactKind.YES_NO),
    FARMING("farming", FactKind.YES_NO),
    LAND_HECTARES("land_hectares", FactKind.NUMBER),
    /** A market is at hand, or one sells in one. */
    MARKET_NEAR("market_near", FactKind.YES_NO),
    REMITTANCES_ARRIVE("remittances_arrive", FactKind.YES_NO),
    /** What is sent home goes into living and houses; means of production are often absent. */
    LITTLE_PRODUCTIVE_USE("little_productive_use", FactKind.YES_NO),
    FAMILIES_SPLIT("families_split", FactKind.YES_NO),
    /** Mostly children and the elderly remain. */
    AGEING("ageing", FactKind.YES_NO),
    PEOPLE_FEWER("people_fewer", FactKind.YES_NO),
    LABOUR_LACKING("labour_lacking", FactKind.YES_NO),
    ORGANISATION_WEAKENS("organisation_weakens", FactKind.YES_NO),
    /** Who comes back to the country settles in its cities. */
    RETURN_ELSEWHERE("return_elsewhere", FactKind.YES_NO),
    /** Participants of projects leave while these run. */
    PARTICIPANTS_LEAVE("participants_leave", FactKind.YES_NO),
    WORK_BEFORE_LEAVING("work_before_leaving", FactKind.YES_NO),
    WORK_WITH_THOSE_AWAY("work_with_those_away", FactKind.YES_NO),
    WORK_ON_RETURN("work_on_return", FactKind.YES_NO),
    WORK_WITH_FAMILIES("work_with_families", FactKind.YES_NO);

    /** The unit in which a number among the facts is told, by its symbol. */
    static final String HECTARE = "ha";

    private final String code;
    private final FactKind kind;

    KnownFact(String code, FactKind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** Its name in conditions and in the column {@code facts}. */
    public String code() {
        return code;
    }

    public FactKind kind() {
        return kind;
    }

    public static Optional<KnownFact> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(KnownFact::code).toList();
    }
}
