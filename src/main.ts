import './app/escape-map.js';
