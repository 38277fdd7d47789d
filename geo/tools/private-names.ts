/**
 * Names and pseudonyms of private people in the sources, one word or two, lower case, SHA-256, first 16 digits: a list in
 * plain letters would publish what the map leaves out. `printf 'some name' | sha256sum | cut -c1-16` gives another.
 */
export const PRIVATE_NAMES: ReadonlySet<string> = new Set(`
  afe487f70226859f c847afc45b20de01 78f463ea8e299e86 b57b4a310c318d76 4d3971de62245c94 d85bb3e3204117c4
  87cc52411bddeaa8 0f37b016b2b0c63b 303b2e606560cb0a 32de4de3475b2fc8 6f21cffdc57ccc0d 8c45a882a1d3dec0
  88767b164b43c697 8870b84c2531a432 8ba1ac42c7741a09 6f9664e5ba357f9a 2d158795b0aa9418 d6679de88d7a4918
  b1aef718c0ca559e 705c96b8abe9d620 8d476b1619ac7526`.trim().split(/\s+/));
