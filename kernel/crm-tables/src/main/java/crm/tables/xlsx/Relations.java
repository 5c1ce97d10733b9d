package crm.tables.xlsx;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Where the parts are that a part refers to (Open Packaging Conventions). */
final class Relations {

    private final Map<String, String> partByKind = new HashMap<>();
    private final Map<String, String> partById = new HashMap<>();

    private Relations() {}

    /** @param part that refers to others; empty for the package itself */
    static Relations of(ZipParts parts, String part) {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var relations = new Relations();
        try (var xml = parts.open(folder + "_rels/" + part.substring(folder.length()) + ".rels")) {
            while (xml.nextStart()) {
                if (xml.name().equals("Relationship")) {
                    relations.put(folder, xml);
                }
            }
        }
        return relations;
    }

    /** The part of a kind; null if there is none, but for the document that makes it a workbook. */
    String target(String kind) {
        var part = partByKind.get(kind);
        if (part == null && kind.equals("officeDocument")) {
            throw WorkbookUnreadable.malformed("is no workbook (.xlsx)");
        }
        return part;
    }

    /** Null if there is none. */
    String byId(String id) {
        return partById.get(id);
    }

    private void put(String folder, XmlCursor relation) {
        var target = relation.attribute("Target");
        var kind = relation.attribute("Type");
        if (target == null || kind == null || "External".equals(relation.attribute("TargetMode"))) {
            return;
        }
        var part = path(folder, target);
        partByKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), part);
        partById.put(relation.attribute("Id"), part);
    }

    private static String path(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            throw WorkbookUnreadable.malformed("is damaged: " + target + " is no part");
        }
    }
}
