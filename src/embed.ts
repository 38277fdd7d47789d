/** The map for a frame of another page: the same program, which sees by the mark of `embed.html` that it has less room. */
import './app/escape-map.js';
