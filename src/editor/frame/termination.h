#pragma once

#include <QObject>

class QSocketNotifier;

namespace throughline::editor {

/// Hears of SIGTERM, SIGHUP and SIGINT, and tells of them in the event loop, where edits can
/// be made: a signal's handler may do next to nothing. One at a time.
class Termination : public QObject {
  Q_OBJECT

 public:
  explicit Termination(QObject* parent = nullptr);
  /// The signals do again what they do to any program.
  ~Termination() override;

 signals:
  void asked();

 private:
  int m_ends[2];
  QSocketNotifier* m_notifier;
};

}  // namespace throughline::editor
