#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"
#include "throughline/journey/record_key.h"

namespace throughline::editor {

class SentenceList;

/// What came since an experiment or a campaign began, in words that can be repeated, with its
/// verdict; or what is missing to say it. Follows the map.
class SinceThenNote : public QWidget {
  Q_OBJECT

 public:
  /// `change` is an experiment or a campaign. The map must outlive it.
  SinceThenNote(OpenMap& map, const journey::RecordKey& change, QWidget* parent);

 private:
  void refresh();

  OpenMap& m_map;
  journey::RecordKey m_change;
  SentenceList* m_sentences;
};

}  // namespace throughline::editor
