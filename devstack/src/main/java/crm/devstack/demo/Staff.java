package crm.devstack.demo;

import crm.devstack.api.Caller;
import crm.devstack.layout.Ports;

/**
 * Who works in the shop, each with the rights of the role and no more.
 *
 * @param integration the shop's ERP system
 */
record Staff(Caller integration, Caller marketer, Caller agent, Caller supportManager, Caller analyst) {

    static Staff of(Ports ports) {
        return new Staff(
                new Caller(ports, "integration"),
                new Caller(ports, "marketer"),
                new Caller(ports, "support-agent"),
                new Caller(ports, "support-manager"),
                new Caller(ports, "analyst"));
    }
}
