#pragma once

#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>
#include <memory>
#include <vector>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

class QVBoxLayout;

namespace throughline::editor {

class CampaignNotes;
class InspectorHeader;
class RecordForm;
class RecordList;

/// Shows and edits what is selected: one record, several of a kind, or the map
/// itself when nothing is. Its fields are made from the field descriptions. Esc in one of
/// them goes back to where the keyboard was before it came here.
class Inspector : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it.
  Inspector(OpenMap& map, ViewState& view, Services& services, QWidget* parent = nullptr);
  ~Inspector() override;

  /// Makes edits of what has been typed and not left yet.
  void flush();
  /// True where one of the fields asked for the refused edit and shows why.
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  /// The field by its key, or the first one.
  void focusField(const QString& key = {});
  /// Adds a record to the list by its name ("personas"), as its button does, and shows it.
  void addTo(const QString& list);
  /// Goes on with a text in the field by its key, as if it had just been typed. False where
  /// what is selected has no such field.
  bool resume(const QString& key, const QString& text);

 signals:
  /// A click on “Open” beside an address; whether it is opened is not for it to say.
  void openRequested(const QUrl& address);
  /// Left by Esc, and where the keyboard came from is not there any more.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void rebuild();
  /// Does at once what it is about to do.
  void catchUp();
  void addForm(QVBoxLayout& layout, journey::Kind kind, std::vector<std::int64_t> ids);
  /// What stands below its fields and lists.
  void addNotes(QVBoxLayout& layout);
  void update(const store::Notification& notification);
  void setWritable();
  void showRecord(const drawing::Target& target);
  void remove(const drawing::Target& target);
  void goBack();

  OpenMap& m_map;
  ViewState& m_view;
  Services& m_services;
  QPointer<QWidget> m_cameFrom;
  QTimer m_rebuild;
  QWidget* m_content = nullptr;
  InspectorHeader* m_header = nullptr;
  RecordForm* m_form = nullptr;
  CampaignNotes* m_campaign = nullptr;
  QWidget* m_keptNote = nullptr;
  std::vector<RecordList*> m_lists;
};

}  // namespace throughline::editor
