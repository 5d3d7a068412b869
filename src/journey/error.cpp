#include "throughline/journey/error.h"

#include <utility>

namespace throughline::journey {

namespace {

std::string joined(const std::string& where, const std::string& sentence) {
  return where.empty() ? sentence : where + ": " + sentence;
}

}  // namespace

Error::Error(Blame blame, std::string where, std::string what)
    : std::runtime_error(joined(where, what)),
      m_blame(blame),
      m_where(std::move(where)),
      m_sentence(std::move(what)) {}

Error Error::in(const std::string& outer) const {
  return {m_blame, m_where.empty() ? outer : joined(outer, m_where), m_sentence};
}

}  // namespace throughline::journey
