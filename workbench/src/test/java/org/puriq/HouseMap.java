package org.puriq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** HOUSE.txt as it is written: the rooms of both modules, what each is for, and what each may use. */
record HouseMap(Map<String, Room> rooms) {
    private static final Path ROOT = Path.of("..");
    private static final String PREFIX = "org.puriq.";

    /** {@code module} is "model" or "workbench"; {@code uses} names other rooms, {@code libraries} beginnings of foreign packages. */
    record Room(String name, String module, String caption, Set<String> uses, Set<String> libraries) {
        boolean mayUse(Room other) {
            return name.equals(other.name) || other.name.equals("base") || uses.contains(other.name);
        }

        boolean isModel() {
            return module.equals("model");
        }

        Path packageInfo() {
            return ROOT.resolve(module).resolve("src/main/java/org/puriq").resolve(name).resolve("package-info.java");
        }
    }

    static HouseMap read() throws IOException {
        Map<String, Room> rooms = new LinkedHashMap<>();
        String module = "";
        for (String line : Files.readAllLines(ROOT.resolve("HOUSE.txt"))) {
            if (line.matches("# \\((\\w+)\\)")) {
                module = line.substring(3, line.length() - 1);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                Room room = room(line, module);
                rooms.put(room.name(), room);
            }
        }
        return new HouseMap(rooms);
    }

    /** The room in which a package lies: its own, or that of the package above it, such as web for web.templates. */
    Optional<Room> roomOf(String packageName) {
        if (!packageName.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Optional.ofNullable(rooms.get(packageName.substring(PREFIX.length()).replaceFirst("\\..*", "")));
    }

    private static Room room(String line, String module) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 4 || !columns[0].strip().startsWith(PREFIX) || module.isEmpty()) {
            throw new IllegalStateException("HOUSE.txt: four columns below a line (model) or (workbench) are expected, not: " + line);
        }
        Set<String> libraries = words(columns[3]).stream().map(each -> each.substring(1)).collect(Collectors.toSet());
        return new Room(columns[0].strip().substring(PREFIX.length()), module, columns[1].strip(), words(columns[2]), libraries);
    }

    private static Set<String> words(String column) {
        return Arrays.stream(column.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
