/** What operators watch beside what each mechanism tells of itself: whether the application is ready, and how long answers take. */
package crm.platform.metrics;
