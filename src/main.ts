import './styles/theme.css';
import './app/escape-map.js';
