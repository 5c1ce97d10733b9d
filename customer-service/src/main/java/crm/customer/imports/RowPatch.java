package crm.customer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row as a merge patch of a customer. An empty cell is not in it; an element of a list is in it when a cell, not only a
 * constant, says something of it.
 */
final class RowPatch {

    private final Mapping mapping;
    private final ObjectNode patch = JsonNodeFactory.instance.objectNode();
    private final Map<String, TreeMap<Integer, ObjectNode>> elements = new HashMap<>();
    private final Map<String, Target> targetByPointer = new HashMap<>();
    private final Set<String> attributes = new HashSet<>();

    private RowPatch(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @param values what the row says, by target */
    static RowPatch of(Mapping mapping, Map<Target, String> values) {
        var row = new RowPatch(mapping);
        values.forEach(row::write);
        mapping.constants().forEach(row::writeConstant);
        row.elements.forEach(row::writeList);
        return row;
    }

    ObjectNode toJson() {
        return patch;
    }

    /** Names of the attributes that have a cell or a constant of their own. */
    Set<String> attributes() {
        return attributes;
    }

    /** Where the value at a pointer came from; null if from no single cell. */
    Target targetAt(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var target = targetByPointer.get(at);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private void writeConstant(Target target, String value) {
        var isOfNoElement = target.isElement()
                && !elements.getOrDefault(target.field(), new TreeMap<>()).containsKey(target.index());
        if (!isOfNoElement) {
            write(target, value);
        }
    }

    private void write(Target target, String value) {
        if (target.isElement()) {
            elements.computeIfAbsent(target.field(), field -> new TreeMap<>())
                    .computeIfAbsent(target.index(), index -> JsonNodeFactory.instance.objectNode())
                    .put(target.member(), value);
        } else if (target.member() != null) {
            objectAt(target.field()).put(target.member(), value);
            if (target.isAttribute()) {
                attributes.add(target.member());
            }
            targetByPointer.put("/" + target.field() + "/" + MappingReader.segment(target.member()), target);
        } else {
            writePlain(target, value);
        }
    }

    private void writePlain(Target target, String value) {
        targetByPointer.put("/" + target.field(), target);
        if (target.isWhole()) {
            writeWhole(target.field(), JsonCell.read(value));
        } else if (target.isTags()) {
            var tags = patch.putArray(target.field());
            tags(value).forEach(tags::add);
        } else {
            patch.put(target.field(), target.isDate() ? mapping.dateFormat().toIso(value) : value);
        }
    }

    /** What the row says of a member in a column of its own stays. */
    private void writeWhole(String field, JsonNode value) {
        if (value instanceof ObjectNode object && patch.get(field) instanceof ObjectNode said) {
            object.setAll(said);
        }
        patch.set(field, value);
    }

    /** A whole that is no object stays in its place, to be refused. */
    private ObjectNode objectAt(String field) {
        if (patch.has(field)) {
            return patch.get(field) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        }
        return patch.putObject(field);
    }

    /** Elements that are not there leave no gap, so that a pointer's index need not be the mapping's. */
    private void writeList(String field, TreeMap<Integer, ObjectNode> byIndex) {
        var list = patch.putArray(field);
        byIndex.forEach((index, element) -> {
            var at = "/" + field + "/" + list.size();
            element.fieldNames()
                    .forEachRemaining(
                            member -> targetByPointer.put(at + "/" + member, new Target(field, index, member)));
            list.add(element);
        });
    }

    /** Separated by semicolons; as JSON where a tag has one in it. */
    private static List<String> tags(String value) {
        var tags = new ArrayList<String>();
        if (value.startsWith("[") && JsonCell.read(value) instanceof ArrayNode list) {
            list.forEach(tag -> tags.add(tag.asText()));
            return tags;
        }
        for (var tag : value.split(";")) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags;
    }
}
