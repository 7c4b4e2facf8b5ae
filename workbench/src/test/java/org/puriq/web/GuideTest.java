package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.puriq.base.Language;

/** The guides as pages: nothing in them leads out of the program or nowhere. */
final class GuideTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("id=\"([^\"]*)\"");

    static Stream<Guide> guides() {
        return Stream.of(Guide.values());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyLinkLeadsToAGuideAndToAHeadingInIt(Guide guide) {
        for (Language language : Language.values()) {
            String html = guide.in(language).html();
            List<String> lost = new ArrayList<>();
            for (String link : found(LINK, html)) {
                if (link.startsWith("#") ? !found(ANCHOR, html).contains(java.net.URLDecoder.decode(link.substring(1), java.nio.charset.StandardCharsets.UTF_8)) : !link.startsWith("/guide")) {
                    lost.add(link);
                }
            }
            assertThat(lost).as("%s in %s", guide, language).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyPictureIsThereAndIsDescribed(Guide guide) {
        for (Language language : Language.values()) {
            String html = guide.in(language).html();
            assertThat(found(PICTURE, html)).allSatisfy(each -> assertThat(GuideTest.class.getResource(each)).as(each).isNotNull());
            assertThat(html).doesNotContain("alt=\"\"");
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theTitleStandsOnceAndIsInTheLanguage(Guide guide) {
        assertThat(guide.in(Language.SPANISH).title()).isNotEqualTo(guide.in(Language.ENGLISH).title()).isNotBlank();
        assertThat(guide.in(Language.SPANISH).html()).doesNotContain("<h1");
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map((MatchResult each) -> each.group(1)).toList();
    }
}
