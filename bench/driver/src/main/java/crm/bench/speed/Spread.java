package crm.bench.speed;

import java.util.List;

/** The same figure from several rounds. */
public record Spread(double median, double min, double max) {

    /**
     * @throws IllegalArgumentException if there is no value
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to take the median of");
        }
        var sorted = values.stream().sorted().toList();
        return new Spread(quantile(sorted, 0.5), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /**
     * Interpolates between the two nearest values.
     *
     * @param sorted ascending, not empty
     * @param share 0 for the least, 1 for the greatest
     */
    public static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
