#pragma once

namespace throughline::store {

/// The schema of each closed version, as its files hold it: every statement of
/// `sqlite_schema` in the order in which they were made, each ended by ";\n".
/// A closed version never changes; schemaFromText() reads these.
extern const char* const kSchemaOfVersion1;
extern const char* const kSchemaOfVersion2;
extern const char* const kSchemaOfVersion3;
extern const char* const kSchemaOfVersion4;
extern const char* const kSchemaOfVersion5;
extern const char* const kSchemaOfVersion6;
extern const char* const kSchemaOfVersion7;

}  // namespace throughline::store
