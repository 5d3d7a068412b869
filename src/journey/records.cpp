#include "throughline/journey/records.h"

namespace throughline::journey {

std::int64_t idOf(const Record& record) {
  return std::visit([](const auto& r) { return r.id.value; }, record);
}

Record blank(Kind kind) {
  return withStruct(kind, []<class T>() { return Record{T{}}; });
}

}  // namespace throughline::journey
