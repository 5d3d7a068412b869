#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "throughline/editor/typing.h"
#include "throughline/store/document.h"

namespace throughline::editor {

/// The map of one window: a Document as Qt sees it, with signals instead of listeners.
///
/// Canvas, panels and dialogs edit the map here and nowhere else, with a label and an
/// intent (journey/intents/). The document checks the result, writes it and keeps it in the
/// history; before `edit` returns, `changed` names every record that differs, as it was and
/// as it is, and who asked. Each part of the window brings itself up to date from that
/// alone, also the one that asked; undo, redo and reading the file again end in the same
/// signal. A refused edit changes nothing, and `refused` says why. One that the disk refuses
/// for now is made all the same: it waits, and until it is written the map can only be read
/// (`waitingEdit`, `tryAgain`). No exception leaves `edit`, `undo`, `redo`, `tryAgain` and
/// `follow`, which may therefore be called from slots.
class OpenMap : public QObject {
  Q_OBJECT

 public:
  explicit OpenMap(std::unique_ptr<store::Document> document, QObject* parent = nullptr);
  ~OpenMap() override;

  [[nodiscard]] store::Document& document() { return *m_document; }
  [[nodiscard]] const store::Document& document() const { return *m_document; }
  /// What is being typed into this map.
  [[nodiscard]] Typing& typing() { return m_typing; }
  [[nodiscard]] const journey::Journey& journey() const { return m_document->journey(); }
  /// How its numbers are written, everywhere in its window.
  [[nodiscard]] journey::Notation notation() const;

  [[nodiscard]] bool canEdit() const {
    return m_document->access().mode == store::Access::Mode::writable;
  }
  /// A sentence on why it can only be read, as who has it open; may be empty where it can be
  /// edited.
  [[nodiscard]] QString whyReadOnly() const;

  /// The edit that is made here and not on the disk yet; null where there is none.
  [[nodiscard]] const store::WaitingEdit* waitingEdit() const { return m_document->waitingEdit(); }

  /// True where it was done, or made and waits. Otherwise `refused` has been sent.
  bool edit(const journey::Message& label, store::Initiator initiator,
            const store::Document::Intent& intent);
  void undo();
  void redo();
  /// Tries to write the edit that waits; true where it is on the disk now, or none waits.
  bool tryAgain();
  /// Takes over what another program wrote into a map that is only read here.
  void follow();
  /// Reads the file again; gives what differs. Throws journey::Error.
  journey::ChangeSet reload();

 signals:
  void changed(const throughline::store::Notification& notification);
  /// An edit was not made; the error says why. The initiator may show it in its place.
  void refused(const throughline::journey::Message& label, const throughline::journey::Error& error,
               throughline::store::Initiator initiator);
  /// Also after each try in vain: what stands in the way may be another thing by then.
  void accessChanged();
  /// The edit that waited is on the disk.
  void written();

 private:
  void finish(const journey::Message& label, store::Initiator initiator,
              const store::EditResult& result);
  void tellAccess();

  std::unique_ptr<store::Document> m_document;
  Typing m_typing;
  std::shared_ptr<void> m_subscription;
  store::Access m_lastAccess;
};

}  // namespace throughline::editor
