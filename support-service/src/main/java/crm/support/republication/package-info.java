/** All tickets, messages and surveys told again as events, for services that were not there when it happened or have lost what they knew. */
package crm.support.republication;
