package org.puriq.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.definition.CountryPacks;
import org.puriq.document.Bounds;
import org.puriq.document.DocumentReader;
import org.puriq.document.DocumentText;
import org.puriq.document.FoundPassage;
import org.puriq.document.Heard;
import org.puriq.document.PassageFinder;
import org.puriq.format.Cells;
import org.puriq.format.Nearest;
import org.puriq.format.ResponseFormat;
import org.puriq.format.StudyRules;
import org.puriq.place.Place;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * Registers a planning document with the passages that seem to speak of migration. First it is read and nothing is changed; then,
 * when somebody says so, document and passages are saved in one command, which can be undone. The file itself is not kept. The
 * same file again adds only passages that are not there yet, so that a changed list of terms loses no decision.
 */
public final class RegisterDocument {
    /** Whoever gets more passages than this has a list of terms that finds everything. */
    private static final int MOST = 3_000;

    private final Workspace workspace;
    private final DocumentReader reader;

    public RegisterDocument(Workspace workspace) {
        this(workspace, Bounds.USUAL);
    }

    RegisterDocument(Workspace workspace, Bounds bounds) {
        this.workspace = workspace;
        this.reader = new DocumentReader(bounds);
    }

    /**
     * What was found in a file, before anything is saved.
     *
     * @param doubts what whoever reads the passages must know of the file: pages without text, say
     */
    public record Reading(String file, String checksum, String language, DocumentText text, List<FoundPassage> passages, List<Problem> doubts) {
        public Reading {
            passages = List.copyOf(passages);
            doubts = List.copyOf(doubts);
        }

        /** The page that a passage stands on, where the file has pages. */
        public Optional<Integer> page(FoundPassage passage) {
            return text.paged() ? Optional.of(passage.sentence().page()) : Optional.empty();
        }
    }

    /** What was saved: the document, and how many passages are new. */
    public record Registered(String document, int added) {}

    /** @param name the file as its sender calls it; {@code language} asked for, else the one it seems to be in */
    public Checked<Reading> read(String study, Path file, String name, Optional<String> language) {
        return read(study, file, name, language, Heard.NOTHING);
    }

    /** @param heard is told how many pages of how many are read, and ends the reading by what it throws */
    public Checked<Reading> read(String study, Path file, String name, Optional<String> language, Heard heard) {
        return workspace.study(study).then(known -> {
            Checked<DocumentText> read = reader.read(file, name, heard);
            if (!(read instanceof Checked.Sound<DocumentText>(DocumentText text, List<Problem> doubts))) {
                return new Checked.Faulty<>(read.remarks());
            }
            String tongue = language.filter(each -> !each.isBlank()).orElseGet(text::language);
            List<FoundPassage> passages = new PassageFinder(StartingTerms.of(known), tongue).find(text);
            List<Problem> remarks = new ArrayList<>(doubts);
            if (passages.size() > MOST) {
                remarks.add(Problem.doubtful(Where.file(name), "document.many-passages", String.valueOf(passages.size()), String.valueOf(MOST)));
            }
            return checksum(file, name).then(sum -> Checked.of(new Reading(name, sum, tongue, text, passages.stream().limit(MOST).toList(), remarks), remarks));
        });
    }

    private static Checked<String> checksum(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return Checked.sound(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException gone) {
            return Checked.faulty(Problem.refused(Where.file(name), "document.not-read", String.valueOf(gone.getMessage())));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256.", never);
        }
    }

    /** @param about name, place, owner, instrument, start and end, as typed */
    public Checked<Registered> save(String study, Reading reading, Map<String, String> about) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> decided(known, reading, about))));
    }

    private Checked<Decision<Registered>> decided(Study known, Reading reading, Map<String, String> about) {
        Optional<PlanDocument> before = known.all(PlanDocument.class).stream().filter(each -> each.checksum().equals(reading.checksum())).findFirst();
        return before.isPresent() ? Checked.sound(again(known, reading, before.get())) : first(known, reading, about);
    }

    private Checked<Decision<Registered>> first(Study known, Reading reading, Map<String, String> about) {
        var where = new Where(ResponseFormat.PLAN_DOCUMENTS.name(), 0, "", "");
        List<Problem> problems = new ArrayList<>(unknown(known, about, where));
        Cells described = cells(reading, about);
        Cells cells = described.with("id", EditStudy.freeId(known.records(), ResponseFormat.PLAN_DOCUMENTS, described));
        return ResponseFormat.PLAN_DOCUMENTS.read(cells, where).then(document -> {
            problems.addAll(new StudyRules(known.records().with(PlanDocument.class, List.of(document)), Conditions.READER).check(ResponseFormat.PLAN_DOCUMENTS, document, where));
            List<Change> changes = new ArrayList<>(List.of(new Change.Put(ResponseFormat.PLAN_DOCUMENTS, document)));
            changes.addAll(passages(known, reading, document.id(), Set.of()));
            return Checked.of(decision(document.id(), reading.file(), changes, reading.passages().size()), problems);
        });
    }

    /** A plan is a plan of some place. */
    private static List<Problem> unknown(Study known, Map<String, String> about, Where where) {
        String place = about.getOrDefault("place", "");
        if (known.records().has(Place.class, place)) {
            return List.of();
        }
        List<String> places = known.all(Place.class).stream().map(Place::id).toList();
        return List.of(Problem.refused(where.at("place", place), "document.place", place, Nearest.to(place, places).orElse("")));
    }

    private Cells cells(Reading reading, Map<String, String> about) {
        Map<String, String> cells = new LinkedHashMap<>();
        List.of("place", "owner", "instrument", "start", "end", "source").forEach(each -> cells.put(each, about.getOrDefault(each, "").strip()));
        String name = about.getOrDefault("name", "").isBlank() ? reading.file() : about.getOrDefault("name", "").strip();
        cells.put("name_es", about.getOrDefault("name_es", name));
        cells.put("name_en", about.getOrDefault("name_en", name));
        cells.put("note_es", said(reading, Language.SPANISH));
        cells.put("note_en", said(reading, Language.ENGLISH));
        cells.put("pages", reading.text().paged() ? String.valueOf(reading.text().pages().size()) : "");
        cells.put("file", reading.file());
        cells.put("checksum", reading.checksum());
        cells.put("language", reading.language());
        return new Cells(cells);
    }

    /** What is doubtful about the file stays with the document: who reads its passages later must know it, too. */
    private String said(Reading reading, Language language) {
        var texts = new Texts(language, workspace.countries().of(CountryPacks.NEUTRAL));
        return reading.doubts().stream().map(texts::sentence).collect(Collectors.joining(" "));
    }

    private static Decision<Registered> again(Study known, Reading reading, PlanDocument document) {
        Set<String> there = known.all(PlanPassage.class).stream().filter(each -> each.document().equals(document.id())).map(PlanPassage::quote).collect(Collectors.toSet());
        List<Change> changes = passages(known, reading, document.id(), there);
        return decision(document.id(), reading.file(), changes, changes.size());
    }

    private static Decision<Registered> decision(String document, String file, List<Change> changes, int added) {
        Command command = changes.isEmpty() ? Decision.NOTHING : new Command(User.name(), "history.document", List.of(file, String.valueOf(added)), changes);
        return new Decision<>(new Registered(document, added), command);
    }

    private static List<Change> passages(Study known, Reading reading, String document, Set<String> there) {
        List<Change> changes = new ArrayList<>();
        for (FoundPassage each : reading.passages()) {
            if (!there.contains(each.sentence().text())) {
                changes.add(new Change.Put(ResponseFormat.PLAN_PASSAGES, passage(known, reading, document, each)));
            }
        }
        return changes;
    }

    private static PlanPassage passage(Study known, Reading reading, String document, FoundPassage found) {
        String wanted = document + "-" + found.sentence().position();
        String id = wanted;
        for (int number = 2; known.records().has(PlanPassage.class, id); number++) {
            id = wanted + "-" + number;
        }
        return new PlanPassage(id, document, reading.page(found), found.sentence().position(), found.sentence().text(), String.join("; ", found.terms()),
                found.theme(), Optional.empty(), List.of(), PlanPassage.FOUND, "", Wording.NONE, List.of());
    }

    /** Takes the shipped terms over into a study, where they can be changed; a study that has its own keeps them. */
    public Checked<Integer> takeTerms(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> {
            boolean own = known.records().count(org.puriq.response.MigrationTerm.class) > 0;
            List<Change> changes = own ? List.of() : StartingTerms.of(known).stream().<Change>map(each -> new Change.Put(ResponseFormat.MIGRATION_TERMS, each)).toList();
            Command command = own ? Decision.NOTHING : new Command(User.name(), "history.terms", List.of(String.valueOf(changes.size())), changes);
            return Checked.sound(new Decision<>(changes.size(), command));
        })));
    }
}
