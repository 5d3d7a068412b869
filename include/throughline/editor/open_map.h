#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "throughline/store/document.h"

namespace throughline::editor {

/// A Document as Qt sees it: the same door, with signals instead of listeners.
/// It decides nothing. No exception leaves it: a refusal is a signal.
class OpenMap : public QObject {
  Q_OBJECT

 public:
  explicit OpenMap(std::unique_ptr<store::Document> document, QObject* parent = nullptr);
  ~OpenMap() override;

  [[nodiscard]] store::Document& document() { return *m_document; }
  [[nodiscard]] const store::Document& document() const { return *m_document; }
  [[nodiscard]] const journey::Journey& journey() const { return m_document->journey(); }

  /// True where it was done. Otherwise `refused` has been sent.
  bool edit(const QString& label, store::Initiator initiator,
            const store::Document::Intent& intent);
  void undo();
  void redo();
  /// Reads the file again; gives how many records differ. Throws journey::Error.
  std::size_t reload();

 signals:
  void changed(const throughline::store::Notification& notification);
  /// An edit was not made; one sentence says why. The initiator may show it in its place.
  void refused(const QString& label, const throughline::journey::Error& error,
               throughline::store::Initiator initiator);
  void accessChanged();

 private:
  void finish(const QString& label, store::Initiator initiator, const store::EditResult& result);

  std::unique_ptr<store::Document> m_document;
  std::shared_ptr<void> m_subscription;
  store::Access::Mode m_lastMode;
};

}  // namespace throughline::editor
