package org.puriq.golden;

import java.util.List;
import java.util.Optional;

/** The kinds of cases that Puriq computes. Whoever adds one lists it here. */
public final class GoldenCases {
    private static final List<GoldenCase> ALL = List.of(new SimpleModels(), new NetSurvivalCases(), new NetVitalCases(), new PeriodResidualCases(), new RogersCastroCases(), new RogersCastroFitCases(), new MigrationAgeCases(), new ClosedAndNetCohorts(), new CountriesAhead(), new MigrationTotals(), new OpenCanton(), new RegionsTogether(), new MovedCensus(), new CensusCohortCases(), new CasesWithoutAnswer(), new RegionSums(), new StreamPairs(), new SystemIndices(), new AndeanTables(), new NetTables(), new FittedTables(), new BirthplaceFlows(), new StockChanges());

    private GoldenCases() {}

    static Optional<GoldenCase> of(String id) {
        return ALL.stream().filter(each -> each.knows(id)).findFirst();
    }
}
