declare module '*.module.css' {
  /** Class names by the name the style sheet gives them. */
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.css';
