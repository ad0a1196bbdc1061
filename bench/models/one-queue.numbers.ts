/** Model (a): one queue before ten people. Unit: hours. Its mean wait is 0.6687 hours (Erlang C). */
export const ONE_QUEUE = { people: 10, meanHours: 1, load: 0.9, customers: 200_000 };
