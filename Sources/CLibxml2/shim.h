// Only CLibxml compiles against libxml2; Swift never sees its types.
#include <libxml/parser.h>
