/** The package is built from better-sqlite3 and has its interface; its own types are not among what it exports. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Sqlite from 'better-sqlite3';

  export default Sqlite;
}
