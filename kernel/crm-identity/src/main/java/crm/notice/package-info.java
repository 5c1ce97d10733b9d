/** What an application says in its log about what it depends on: at once or when it lasts, and not at each look. */
package crm.notice;
