declare module '*.css';

declare module '*.svg' {
  export const url: string;
  export default url;
}
