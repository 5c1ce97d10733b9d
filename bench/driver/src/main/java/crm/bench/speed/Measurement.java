package crm.bench.speed;

import crm.bench.load.Throughput;

/**
 * One run of one target.
 *
 * @param round from 1
 */
public record Measurement(Cell cell, Target target, int round, Throughput result) {}
