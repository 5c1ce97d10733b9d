/** Work in the background that is looked for again and again: mail to send and to fetch, due times, surveys. */
package crm.support.rounds;
