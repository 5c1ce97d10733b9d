/** The development mail server as people use it: they write mails and read theirs, with the usual protocols. */
package crm.devstack.mail;
