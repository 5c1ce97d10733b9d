package crm.devstack.health;

/** A server that serves the page works. */
record PageProbe(String address) implements Probe {
    private static final int OK = 200;

    @Override
    public Health ask() {
        return Http.get(address)
                .map(answer -> answer.statusCode() == OK ? Health.HEALTHY : Health.lacking(address))
                .orElse(Health.SILENT);
    }
}
