/** Texts of a language that has a form of its own for one: `points_one` beside `points`, chosen by the `count` that is filled in. */
export type WithOne<T> = T & { [K in keyof T & string as `${K}_one`]?: string };
