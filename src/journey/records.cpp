#include "throughline/journey/records.h"

namespace throughline::journey {

Record RecordRef::copy() const {
  return visitRecord(*this, [](const auto& r) { return Record{r}; });
}

std::int64_t idOf(RecordRef record) {
  return visitRecord(record, [](const auto& r) { return r.id.value; });
}

Record blank(Kind kind) {
  return withStruct(kind, []<class T>() { return Record{T{}}; });
}

}  // namespace throughline::journey
