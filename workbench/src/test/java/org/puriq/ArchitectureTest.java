package org.puriq;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.puriq.HouseMap.Room;

/** Holds the code to HOUSE.txt. Change the map when the subject asks for it, with the reason; never to get round it. */
class ArchitectureTest {
    /** Annotations that say something to the compiler only. */
    private static final List<String> FREE_FOR_ALL = List.of("org.jspecify.annotations", "com.google.errorprone.annotations");
    private static final List<String> CLOSED_TO_MODEL = List.of("java.sql", "java.net", "java.io", "java.nio");
    /** What would make the model depend on when and on which machine it runs. */
    private static final Pattern CLOCK_OR_LOCALE = Pattern.compile(
            "java\\.time\\.Clock\\..*|java\\.time\\.\\w+\\.now\\(.*|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)"
            + "|java\\.util\\.Locale\\.getDefault\\(.*|java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)"
            + "|java\\.util\\.Date\\.<init>\\(\\)|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)"
            + "|java\\.text\\.\\w*Format\\.get\\w*Instance\\(\\)|java\\.text\\.DecimalFormat\\.<init>\\(java\\.lang\\.String\\)");
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Impl|Manager|Helper|Utils?)");

    private static HouseMap map = new HouseMap(java.util.Map.of());
    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void readHouse() throws IOException {
        map = HouseMap.read();
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.puriq");
    }

    @Test
    void everyPackageIsOnTheMapAndEveryRoomOfTheMapIsThere() {
        Set<String> there = new TreeSet<>();
        for (JavaClass each : classes) {
            assertThat(map.roomOf(each.getPackageName())).as("HOUSE.txt has no line for %s", each.getName()).isPresent();
            map.roomOf(each.getPackageName()).map(Room::name).ifPresent(there::add);
        }
        assertThat(there).isEqualTo(new TreeSet<>(map.rooms().keySet()));
    }

    @Test
    void theMapNamesOnlyRoomsThatItHas() {
        for (Room room : map.rooms().values()) {
            assertThat(map.rooms().keySet()).as("rooms that %s may use", room.name()).containsAll(room.uses());
        }
    }

    @Test
    void everyArrowOfTheCodeIsOnTheMap() {
        assertThat(dependencies((room, target) -> map.roomOf(target.getPackageName()).filter(other -> !room.mayUse(other)).isPresent()))
                .as("uses of a room that HOUSE.txt does not allow").isEmpty();
    }

    @Test
    void librariesAreUsedOnlyWhereTheMapNamesThem() {
        assertThat(dependencies((room, target) -> !target.getPackageName().startsWith("org.puriq") && !isOpen(room, target.getPackageName())))
                .as("uses of a library that HOUSE.txt does not allow").isEmpty();
    }

    @Test
    void theModelKnowsNoClockAndNoLocaleOfTheMachine() {
        List<String> found = ofTheModel().flatMap(each -> each.getAccessesFromSelf().stream())
                .filter(access -> CLOCK_OR_LOCALE.matcher(access.getTarget().getFullName()).matches())
                .map(JavaAccess::getDescription).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void pagesAndCommandsReachTheStoreOnlyThroughTasks() {
        assertThat(List.of("web", "cli")).allSatisfy(room ->
                assertThat(Optional.ofNullable(map.rooms().get(room)).orElseThrow().uses()).doesNotContain("store"));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.puriq.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theCaptionOfAPackageIsTheOneOnTheMap() {
        assertThat(map.rooms().values()).allSatisfy(room -> assertThat(caption(room.packageInfo())).isEqualTo(room.caption()));
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        List<String> found = classes.stream().map(JavaClass::getSimpleName).filter(name -> SAYS_NOTHING.matcher(name).matches()).toList();
        assertThat(found).isEmpty();
    }

    /** The dependencies that are {@code wrong} for the room they start from, as sentences with file and line. */
    private static Set<String> dependencies(BiPredicate<Room, JavaClass> wrong) {
        return classes.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(each -> !target(each).isPrimitive())
                .filter(each -> map.roomOf(each.getOriginClass().getPackageName()).filter(room -> wrong.test(room, target(each))).isPresent())
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static boolean isOpen(Room room, String packageName) {
        boolean ofJava = room.isModel()
                ? liesIn(packageName, List.of("java")) && !liesIn(packageName, CLOSED_TO_MODEL)
                : liesIn(packageName, List.of("java", "javax"));
        return ofJava || liesIn(packageName, FREE_FOR_ALL) || liesIn(packageName, room.libraries());
    }

    private static boolean liesIn(String packageName, Iterable<String> above) {
        for (String each : above) {
            if (packageName.equals(each) || packageName.startsWith(each + ".")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<JavaClass> ofTheModel() {
        return classes.stream().filter(each -> map.roomOf(each.getPackageName()).filter(Room::isModel).isPresent());
    }

    private static String caption(Path packageInfo) throws IOException {
        var comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(Files.readString(packageInfo));
        return comment.find() ? comment.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip() : "";
    }
}
