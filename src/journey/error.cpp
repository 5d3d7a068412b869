#include "throughline/journey/error.h"

#include <utility>

#include "throughline/journey/messages/values.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

std::string joined(const std::string& where, const std::string& sentence) {
  return where.empty() ? sentence : where + ": " + sentence;
}

}  // namespace

Error::Error(Blame blame, std::string where, Message message)
    : std::runtime_error(joined(shownFileName(where), english(message))),
      m_blame(blame),
      m_where(std::move(where)),
      m_message(std::move(message)) {}

Message Error::placedMessage() const {
  return m_where.empty() ? m_message : messages::placed(shownFileName(m_where), m_message);
}

Error Error::in(const std::string& outer) const {
  return {m_blame, m_where.empty() ? outer : joined(outer, m_where), m_message};
}

}  // namespace throughline::journey
