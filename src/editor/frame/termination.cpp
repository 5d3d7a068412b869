#include "frame/termination.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <system_error>

namespace throughline::editor {

namespace {

constexpr std::array kSignals{SIGTERM, SIGHUP, SIGINT};

volatile std::sig_atomic_t writingEnd = -1;

extern "C" void heard(int) {
  const char byte = 0;
  // A full pipe has been written to already, which is all that has to be known.
  [[maybe_unused]] const auto written = ::write(writingEnd, &byte, 1);
}

void onEach(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

}  // namespace

Termination::Termination(QObject* parent) : QObject(parent) {
  if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0) {
    throw std::system_error(errno, std::generic_category(), "pipe");
  }
  m_notifier = new QSocketNotifier(m_ends[0], QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, [this] {
    std::array<char, 64> bytes{};
    while (::read(m_ends[0], bytes.data(), bytes.size()) > 0) {
    }
    emit asked();
  });
  writingEnd = m_ends[1];
  onEach(heard);
}

Termination::~Termination() {
  onEach(SIG_DFL);
  writingEnd = -1;
  delete m_notifier;
  ::close(m_ends[0]);
  ::close(m_ends[1]);
}

}  // namespace throughline::editor
