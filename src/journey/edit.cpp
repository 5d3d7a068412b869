#include "throughline/journey/edit.h"

namespace throughline::journey {

std::int64_t Edit::freshId(Kind kind) {
  for (;;) {
    const std::int64_t id = m_ids();
    if (!m_journey.contains(kind, id) && !m_before.contains(kind, id)) return id;
  }
}

}  // namespace throughline::journey
