/** The cards of “People and reasons”, in order; their content is in people-topics.ts, which comes when the page is opened. */
export const PEOPLE_TOPIC_IDS = ['why', 'who', 'groups', 'first-met', 'hiding', 'marriage', 'helpers', 'resettling', 'living-south', 'health', 'elsewhere', 'sent-back', 'going-back'] as const;
export type PeopleTopicId = (typeof PEOPLE_TOPIC_IDS)[number];
