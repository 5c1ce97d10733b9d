package crm.devstack.demo;

import java.util.Map;

/**
 * A figure of the shop's month in parts, counted from the file and as analytics reports it.
 *
 * @param name what it is
 * @param file by part, as people read it
 * @param system by part, the same way
 */
public record Comparison(String name, Map<String, String> file, Map<String, String> system) {

    public boolean isEqual() {
        return file.equals(system);
    }
}
