package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.puriq.table.Cell;

/** Amounts as the country writes them, with the sign of their currency. Amounts of two currencies never meet in one sum. */
public final class Money {
    private static final int CENTS = 2;

    private final Request request;
    private final String currency;

    public Money(Request request, String currency) {
        this.request = request;
        this.currency = currency;
    }

    /** "1 250,50 Bs": whole amounts without cents. */
    public String said(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        BigDecimal shown = plain.scale() <= 0 ? plain.setScale(0) : amount.setScale(CENTS, RoundingMode.HALF_UP);
        return request.texts().number(shown) + "\u00a0" + request.phrases().unit(currency);
    }

    public Cell cell(BigDecimal amount) {
        return Cell.number(said(amount), amount);
    }

    public Cell cell(Optional<BigDecimal> amount) {
        return amount.map(this::cell).orElseGet(() -> new Pieces(request.phrases()).missing());
    }

    /** A share in per cent, as it was counted; "not recorded" where there is none. */
    static Cell percent(Request request, Optional<BigDecimal> share) {
        return share.map(each -> Cell.number(saidPercent(request, each), each)).orElseGet(() -> new Pieces(request.phrases()).missing());
    }

    public static String saidPercent(Request request, BigDecimal share) {
        BigDecimal plain = share.stripTrailingZeros();
        return request.texts().number(plain.scale() < 0 ? plain.setScale(0) : plain) + "\u00a0%";
    }
}
