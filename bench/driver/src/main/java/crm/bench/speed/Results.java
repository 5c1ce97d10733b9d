package crm.bench.speed;

import crm.bench.load.Throughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All runs, and what follows from them. A ratio is taken within each round, of runs that lie close together. */
public final class Results {
    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    public List<Measurement> all() {
        return List.copyOf(measurements);
    }

    /** In the order in which they were measured. */
    public List<Cell> cells() {
        return measurements.stream().map(Measurement::cell).distinct().toList();
    }

    public Optional<Spread> perSecond(Cell cell, Target target) {
        return spread(cell, target, Throughput::perSecond);
    }

    /** Median latency in milliseconds. */
    public Optional<Spread> p50(Cell cell, Target target) {
        return spread(cell, target, Throughput::p50);
    }

    /** In milliseconds. */
    public Optional<Spread> p99(Cell cell, Target target) {
        return spread(cell, target, Throughput::p99);
    }

    public Optional<Spread> bound(Cell cell) {
        return perRound(cell, round -> bound(round));
    }

    /** What the service reaches of the bound, as a share of 1. */
    public Optional<Spread> shareOfBound(Cell cell) {
        return perRound(cell, round -> round.getOrDefault(Target.DIRECT, Double.NaN) / bound(round));
    }

    /** What is left of the service's figure behind the gateway, as a share of 1. */
    public Optional<Spread> shareThroughGateway(Cell cell) {
        return perRound(
                cell,
                round ->
                        round.getOrDefault(Target.GATEWAY, Double.NaN) / round.getOrDefault(Target.DIRECT, Double.NaN));
    }

    private static double bound(Map<Target, Double> round) {
        return Bound.of(
                round.getOrDefault(Target.POSTGRESQL, Double.NaN), round.getOrDefault(Target.CONSTANT, Double.NaN));
    }

    private Optional<Spread> spread(Cell cell, Target target, ToDoubleFunction<Throughput> figure) {
        return spread(of(cell).stream()
                .filter(measurement -> measurement.target() == target)
                .map(measurement -> figure.applyAsDouble(measurement.result()))
                .toList());
    }

    private Optional<Spread> perRound(Cell cell, ToDoubleFunction<Map<Target, Double>> figure) {
        var rounds = of(cell).stream()
                .collect(Collectors.groupingBy(
                        Measurement::round, Collectors.toMap(Measurement::target, measurement -> measurement
                                .result()
                                .perSecond())));
        return spread(rounds.values().stream().map(figure::applyAsDouble).toList());
    }

    private static Optional<Spread> spread(List<Double> values) {
        var known = values.stream().filter(Double::isFinite).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Spread.of(known));
    }

    private List<Measurement> of(Cell cell) {
        return measurements.stream()
                .filter(measurement -> measurement.cell().equals(cell))
                .toList();
    }
}
