package org.puriq.response;

/** Of what form a fact of a place is, for those who write conditions over it. */
public enum FactKind {
    /** True or false: {@code seasonal_leaving}. */
    YES_NO,
    /** A number, compared with {@code <}, {@code <=}, {@code >} or {@code >=}: {@code land_hectares < 1}. */
    NUMBER,
    /** One identity, such as a category: {@code market_access == 'market-direct'}. */
    WORD,
    /** Several identities: {@code 'lima-city' in destinations}. */
    WORDS,
    /** Several whole numbers: {@code 9 in leaving_months}. */
    NUMBERS
}
