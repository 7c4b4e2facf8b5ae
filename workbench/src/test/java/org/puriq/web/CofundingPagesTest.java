package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Attachment;
import org.puriq.cofunding.Cofunding;
import org.puriq.study.Study;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.FundedRoof;

/**
 * A67 on the pages: an agreement of the Bolivia study from its terms to three quarterly reports, by keyboard alone and without leaving
 * its page. All figures are hypothetical.
 */
class CofundingPagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String ROOF = Studio.BOLIVIA + "/funding/techo";

    @TempDir
    Path folder = Path.of("");

    private static Study study(Studio studio) {
        return Fixtures.sound(studio.workspace().study(FundedRoof.STUDY));
    }

    private static Cofunding roof(Studio studio) {
        return Cofunding.of(study(studio).records(), study(studio).find(Agreement.class, "techo").orElseThrow());
    }

    /** The plan and its project are made elsewhere; here is what the agreement needs of them. */
    private static void aProject(Studio studio) {
        var edit = new EditStudy(studio.workspace());
        Map<String, Map<String, String>> records = new java.util.LinkedHashMap<>();
        records.put("club", Map.of("id", "club", "kind", "residents-group", "name_es", "Residentes en Bérgamo"));
        records.put("town", Map.of("id", "town", "kind", "local-government", "name_es", "Municipalidad de Cliza"));
        records.forEach((_, cells) -> Fixtures.sound(edit.add(FundedRoof.STUDY, "actors", cells)));
        Fixtures.sound(edit.add(FundedRoof.STUDY, "plans", Map.of("id", "plan", "name_es", "Plan 2026-2030", "place", "cliza", "start_year", "2026", "end_year", "2030")));
        Fixtures.sound(edit.add(FundedRoof.STUDY, "projects", Map.of("id", "techo", "plan", "plan", "name_es", "Techo de la escuela", "owner", "town")));
    }

    @Test
    void anAgreementIsBuiltOnItsPageByKeyboardUpToThreeQuarterlyReports() throws IOException {
        try (var studio = new Studio(folder); Sight sight = BROWSER.open(studio.server(), 1024)) {
            aProject(studio);
            Page page = sight.visit(Studio.BOLIVIA + "/funding").page();
            press(page, "form[action*='funding-terms'] button");
            page.waitForSelector("text=2x1: grupo, municipio y región");
            agree(sight);
            sight.visit(ROOF);
            assertThat(page.locator("main").textContent()).contains("no mueve ningún dinero").contains("no responde a ninguna prioridad local").contains("not a priority in local policies");
            party(page, "club");
            party(page, "town");
            enter(page, "pledge", Map.of("party", "techo-residents-group", "amount", "500", "entered_at", "2026-01-10", "text", "Promesa"));
            enter(page, "give", Map.of("party", "techo-residents-group", "form", "cash", "amount", "300", "entered_at", "2026-02-01", "text", "Giro"));
            enter(page, "give", Map.of("party", "techo-local-government", "form", "labour", "amount", "240", "entered_at", "2026-04-10", "text", "Faena", "valuation", "3 días a 80"));
            expense(page);
            reports(page);
            enter(page, "correct", Map.of("entry", entry(studio), "amount", "40", "entered_at", "2026-07-02", "text", "Fueron 200"));
            Cofunding now = roof(studio);
            assertThat(now.journal().given()).isEqualByComparingTo("500");
            assertThat(now.journal().spent()).isEqualByComparingTo("120.5");
            assertThat(now.missing()).isEqualByComparingTo("500");
            assertThat(now.reports()).hasSize(3);
            assertThat(page.locator("main a[href$='2026-1.html'], main a[href$='2026-2.html'], main a[href$='2026-3.html']").count()).isEqualTo(3);
            assertThat(page.locator("main").textContent()).contains("120,50").contains("Corregido por");
            photograph(page, studio);
            receipt(page, studio);
            shares(page, studio);
            jump(sight);
            lookAt(sight, studio);
        }
    }

    /** The agreement itself is a record of its own page; from then on nobody leaves the page of the agreement. */
    private static void agree(Sight sight) {
        Page page = sight.visit(Studio.BOLIVIA + "/new-agreement").page();
        page.locator("select[name=project]").selectOption("techo");
        page.locator("select[name=terms]").selectOption("1x1");
        page.locator("input[name=name]").fill("Techo");
        page.locator("input[name=total]").fill("1.000");
        press(page, "form[action*='new-agreement'] button[type=submit]");
        page.waitForURL("**/funding/techo");
        assertThat(page.locator("main").textContent()).contains("los demás ponen 1");
        assertThat(page.locator("main").textContent()).contains("Techo");
    }

    private static void party(Page page, String actor) {
        open(page, "party");
        page.locator("form[action$='/party'] select[name=actor]").selectOption(actor);
        send(page, "party");
    }

    /** Every field is reached and answered by the keyboard. */
    private static void enter(Page page, String form, Map<String, String> answers) {
        open(page, form);
        answers.forEach((name, value) -> {
            var field = page.locator("form[action$='/" + form + "'] [name=" + name + "]");
            if (field.evaluate("each => each.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.focus();
                page.keyboard().press("Control+A");
                page.keyboard().type(value);
            }
        });
        send(page, form);
    }

    private static void open(Page page, String form) {
        var folded = page.locator("details:has(form[action$='/" + form + "']) > summary").last();
        if (folded.evaluate("each => each.parentElement.open").equals(false)) {
            folded.focus();
            page.keyboard().press("Enter");
        }
    }

    private static void send(Page page, String form) {
        press(page, "form[action$='/" + form + "'] button[type=submit]");
        page.waitForLoadState();
        assertThat(page.url()).contains("/funding/techo");
        assertThat(page.locator("main .state.refused, main .refused").allTextContents()).allSatisfy(each -> assertThat(each).isBlank());
    }

    private static void press(Page page, String button) {
        page.locator(button).last().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void expense(Page page) {
        enter(page, "expense", Map.of("name_es", "Calaminas", "amount", "120,5"));
        var details = page.locator("details:has(> summary:has-text('Calaminas'))").first();
        details.locator("summary").first().focus();
        page.keyboard().press("Enter");
        details.locator("select[name=state]").selectOption("approved");
        page.waitForSelector(".state.saved");
        page.reload();
        enter(page, "spend", Map.of("form", "cash", "entered_at", "2026-05-01"));
    }

    private static void reports(Page page) {
        for (String quarter : List.of("1", "2", "3")) {
            enter(page, "report", Map.of("year", "2026", "quarter", quarter, "text_es", "Trimestre " + quarter));
        }
    }

    private static String entry(Studio studio) {
        return roof(studio).inKind().getFirst().id();
    }

    /** Bad input: a text that calls itself a photograph; then a real one, which is kept without its name and shown only with permission. */
    private static void photograph(Page page, Studio studio) throws IOException {
        String target = "progress-reports:" + roof(studio).reports().getFirst().id();
        upload(page, target, "yes", new FilePayload("foto.jpg", "image/jpeg", "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(page.locator("main").textContent()).contains("no es una fotografía JPEG o PNG ni un PDF");
        upload(page, target, "yes", new FilePayload("juana-en-su-casa.jpg", "image/jpeg", picture()));
        Attachment kept = roof(studio).attachments().getFirst();
        assertThat(kept.file()).doesNotContain("juana");
        assertThat(page.locator(".photographs img").evaluate("each => each.decode().then(() => each.naturalWidth)")).isEqualTo(640);
        assertThat(studio.get(ROOF + "/2026-1.html").body()).contains("data:image/jpeg;base64,").contains("Avance");
        Fixtures.sound(new EditStudy(studio.workspace()).change(FundedRoof.STUDY, "attachments", kept.id(), Map.of("may_be_shown", "no")));
        assertThat(studio.get(ROOF + "/2026-1.html").body()).doesNotContain("data:image/jpeg").doesNotContain("Avance<");
        Fixtures.sound(new EditStudy(studio.workspace()).change(FundedRoof.STUDY, "attachments", kept.id(), Map.of("may_be_shown", "yes")));
        var sent = studio.get(Studio.BOLIVIA + "/attachment/" + kept.id());
        assertThat(sent.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
    }

    /** Bad input of the issue: "a receipt over the size limit" is told in a sentence; a PDF is kept and only handed out to be taken away. */
    private static void receipt(Page page, Studio studio) {
        byte[] large = java.util.Arrays.copyOf("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8), 11 * 1024 * 1024);
        hand(page, new FilePayload("recibo.pdf", "application/pdf", large));
        assertThat(page.locator("main").textContent()).contains("pasa de 10 MB");
        hand(page, new FilePayload("recibo.pdf", "application/pdf", java.util.Arrays.copyOf(large, 4_000)));
        assertThat(page.locator("main").textContent()).contains("Ver el recibo");
        String receipt = roof(studio).expenses().getFirst().receipt().orElseThrow();
        assertThat(studio.get(Studio.BOLIVIA + "/attachment/" + receipt).headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    private static void hand(Page page, FilePayload file) {
        open(page, "receipt");
        page.locator("form[action$='/receipt'] input[type=file]").setInputFiles(file);
        press(page, "form[action$='/receipt'] button[type=submit]");
    }

    private static void upload(Page page, String target, String shown, FilePayload file) {
        open(page, "photo");
        page.locator("form[action$='/photo'] input[type=file]").setInputFiles(file);
        page.locator("form[action$='/photo'] input[name=name]").fill("Avance de la obra");
        page.locator("form[action$='/photo'] select[name=target]").selectOption(target);
        page.locator("form[action$='/photo'] select[name=may_be_shown]").selectOption(shown);
        press(page, "form[action$='/photo'] button[type=submit]");
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new java.awt.GradientPaint(0, 0, java.awt.Color.ORANGE, 640, 480, java.awt.Color.BLUE));
        graphics.fillRect(0, 0, 640, 480);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** The pages and the report in both languages and at three widths, without barriers; the report on paper is one A4. */
    private void lookAt(Sight sight, Studio studio) throws IOException {
        List<String> found = new ArrayList<>();
        for (String address : List.of(ROOF, Studio.BOLIVIA + "/funding", Studio.EMPTY + "/funding", Studio.BOLIVIA + "/table/cofunding", Studio.BOLIVIA + "/table/journal", Studio.BOLIVIA + "/table/cofunding-progress")) {
            for (String language : List.of("es", "en")) {
                look(sight, address, language, found);
            }
        }
        assertThat(found).isEmpty();
        assertThat(sight.strangers()).isEmpty();
        for (String language : List.of("es", "en")) {
            opensForTheTelephone(sight, language);
            for (int width : List.of(360, 1024)) {
                sight.page().setViewportSize(width, 900);
                assertThat(sight.overflow()).isLessThanOrEqualTo(0);
                sight.picture("quarter-" + width + "-" + language);
            }
        }
    }

    /** The report opens where it was asked for, with its style and its pictures: the security policy names the style by its hash. */
    private static void opensForTheTelephone(Sight sight, String language) {
        sight.complaints().clear();
        Page page = sight.visit(ROOF + "?lang=" + language).page();
        page.locator("main a[href*='2026-1.html']").click();
        page.waitForURL("**/2026-1.html**");
        assertThat(page.locator("h1").evaluate("each => getComputedStyle(each).fontFamily").toString()).contains("Source Serif");
        assertThat(page.locator("img[src^='data:image/jpeg']").first().evaluate("each => each.decode().then(() => each.naturalWidth > 0)")).isEqualTo(true);
        assertThat(sight.complaints()).isEmpty();
    }

    /** All shares of the terms on the agreement's page, together: what is no whole is refused and stays, what is one is taken. */
    private static void shares(Page page, Studio studio) {
        share(page, "residents-group", "40");
        assertThat(page.locator("main").textContent()).contains("sumarían 90 %");
        assertThat(page.locator("form[action$='/shares'] [name='share.residents-group']").inputValue()).isEqualTo("40");
        share(page, "local-government", "60");
        assertThat(roof(studio).shares()).extracting(each -> each.share().intValueExact()).containsExactlyInAnyOrder(40, 60);
        share(page, "residents-group", "50", "local-government", "50");
        assertThat(roof(studio).shares()).extracting(each -> each.share().intValueExact()).containsExactly(50, 50);
    }

    private static void share(Page page, String... typed) {
        open(page, "shares");
        for (int at = 0; at < typed.length; at += 2) {
            page.locator("form[action$='/shares'] [name='share." + typed[at] + "']").fill(typed[at + 1]);
        }
        press(page, "form[action$='/shares'] button[type=submit]");
    }

    /** On a telephone the page is long: its top leads to the forms that are filled in most, and what is folded there opens. */
    private static void jump(Sight sight) {
        Page page = sight.visit(ROOF).page();
        assertThat(page.locator("form[action$='/give'] [name=party]").isVisible()).isFalse();
        page.locator("main a[href$='#field-give-new-party']").click();
        page.locator("form[action$='/give'] [name=party]").waitFor();
        for (Object target : (List<?>) page.locator("main .next a[href*='/funding/techo#']").evaluateAll("links => links.map(each => each.hash.slice(1))")) {
            assertThat(page.locator("[id='" + target + "']").count()).as("%s", target).isEqualTo(1);
        }
    }

    private static void look(Sight sight, String address, String language, List<String> found) {
        sight.complaints().clear();
        sight.visit(address + "?lang=" + language);
        for (int width : List.of(1600, 1024, 360)) {
            sight.page().setViewportSize(width, 900);
            if (sight.overflow() > 0) {
                found.add("%d px too wide at %d: %s".formatted(sight.overflow(), width, address));
            }
            if (address.endsWith("/techo") || address.equals(Studio.BOLIVIA + "/funding")) {
                sight.picture("funding-" + (address.endsWith("/techo") ? "page" : "all") + "-" + width + "-" + language);
            }
        }
        sight.barriers().forEach(each -> found.add(address + ": " + each));
        sight.complaints().forEach(each -> found.add(address + ": " + each));
    }
}
